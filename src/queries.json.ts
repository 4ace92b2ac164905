import {readWorkedQueries} from "../loaders/site/workedQueries.ts";

process.stdout.write(JSON.stringify(readWorkedQueries("src/queries")));
