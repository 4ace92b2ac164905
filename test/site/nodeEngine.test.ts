import {expect, it} from "vitest";
import {openNodeEngine} from "../../loaders/site/nodeEngine.ts";

it("openNodeEngine() answers queries", async () => {
  const engine = await openNodeEngine();
  engine.open({});
  const connection = engine.connect();
  const [row] = connection.query("select 'growth' || 's' as word").toArray();
  expect(row?.toJSON()).toEqual({word: "growths"});
  connection.close();
});
