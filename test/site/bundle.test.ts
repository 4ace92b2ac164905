import {expect, it} from "vitest";
import {bundle} from "../../loaders/site/bundle.ts";

const text = async (entry: string) => new TextDecoder().decode(await bundle(entry));

it("keeps what reads PDF out of the worker's script, which asks for it by the address behind its own", async () => {
  const [worker, pdf] = await Promise.all([text("loaders/worker.ts"), text("loaders/read/pdf.ts")]);
  expect(worker).toContain("self.location.hash.slice(1)");
  expect(worker).not.toContain("UniGB-UCS2-H");
  expect(pdf).toContain("UniGB-UCS2-H");
  expect(pdf).not.toContain("UniJIS-UCS2-H.bcmap");
});

it("asks for nothing of Node", async () => {
  for (const entry of ["loaders/worker.ts", "loaders/read/pdf.ts"])
    expect(await text(entry)).not.toMatch(/from ?"(?:node:|fs|path|url)[^"]*"/);
});
