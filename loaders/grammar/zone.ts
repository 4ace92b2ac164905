/** A development zone by its name, at the head of what is told of it. */
const told =
  /^(?:其中，?|确保|力争)?(?:20\d\d年，?|[^，。；、]{0,4}年来，?)?(?<zone>[^，。；：、“”\d]{2,10}?(?:高新区|经开区|经济技术开发区|经济开发区|开发区|新区|经济区|综合保税区|保税区))(?:“[^”]{1,12}”)?(?![等各和与及、内外])[^，。；、]{2,30}，/;
/** What is done to a zone, or with zones at large, tells nothing of its own. */
const isObject =
  /推进|推动|加快|支持|建设|编制|制定|谋划|发挥|提升|扩充|启动|设立|开展|依托|围绕|强化|完善|深化|全面|申报|创建|整合|以上|[以在将把抓使让向对为从]|产业|工业园|各|级|全[国省市区]/;

/**
 * The zone that a sentence tells of where a number stands: "高新区发展势头良好，生产总值增长12%" is about the zone,
 * and not about the city whose report it is. Null where no clause of that part of the sentence begins with one.
 */
export function zoneBefore(text: string, at: number): string | null {
  const before = text.slice(0, at);
  if (!before.includes("区")) return null;
  const part = before.slice(Math.max(before.lastIndexOf("；"), before.lastIndexOf("。")) + 1);
  if (/全[国省市州县]|我[省市州县]/.test(part)) return null;
  const zone = told.exec(part)?.groups?.zone;
  return zone !== undefined && !isObject.test(zone) ? zone : null;
}
