/**
 * Address of a file of the tables that is chosen while a page runs ("reports/ID.json"). `metaHref` is the address
 * of the attachment `meta.json`: preview serves all tables beside it under their plain names; in the built site it
 * is a copy with a hash in its name, and files that no page attaches stand unhashed in `tables/`. The data version
 * is part of the address, so that no cache answers with the data of before.
 */
export function tableAddress(name: string, metaHref: string, dataVersion: string): string {
  const preview = new URL(metaHref).pathname.endsWith("/meta.json");
  const url = new URL(preview ? name : `../../tables/${name}`, metaHref);
  url.searchParams.set("v", dataVersion.slice(0, 12));
  return url.href;
}
