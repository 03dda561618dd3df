/** Phrases that only the pages round a text have: paywalls, share buttons, advertisements, page furniture. */
const phrases =
  /^##paid(?:begin|end)##$|阅读全文|扫一扫|打赏|请赞赏|赏赞|登[录陆][！!)）]|登录后(?:查看|阅读)|关注.{0,6}公众号|公众号[：:]|微信公众号|添加(?:客服|微信)|客服[：:]|素材库|代笔|会员群|免费下载|下载全文|点击(?:下载|查看|阅读)|转载(?:请|自)|责任编辑|上一篇|下一篇|相关(?:文章|推荐|阅读)|推荐阅读|热门推荐|返回(?:顶部|首页)|发表评论|版权(?:所有|声明)|浏览(?:次数|量)[：:]?|点击(?:数|量)[：:]|字号[：:]|分享到?[：:]|查看更多/u;

/** Labels that begin a line of page furniture, however long it is. */
const labels = /^(?:本文(?:标题|链接|来源|地址)|链接地址|原文(?:链接|地址)|文章来源|来源网址)[：:]/u;
const timestamp = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[\sT]+\d{1,2}:\d{2}(?::\d{2})?(?:\s+\d+)?$/u;
const pageCounter = /^(?:第\s*\d+\s*页(?:\s*[/，,]?\s*共\s*\d+\s*页)?|[-—]\s*\d{1,4}\s*[-—]|\d{1,4}\s*\/\s*\d{1,4})$/u;
const tagOnly = /^<\/?[a-z][^<>]{0,200}>$/iu;
const price = /^[¥￥]\s?\d+(?:\.\d{1,2})?$/u;

/** A line that is certainly no part of a draft. A long line needs two such phrases, so that prose about 公众号 is left alone. */
export function isResidueLine(line: string): boolean {
  if (line.length > 200) return false;
  if (labels.test(line)) return true;
  if (timestamp.test(line) || pageCounter.test(line) || tagOnly.test(line) || price.test(line)) return true;
  const found = phrases.exec(line);
  if (!found) return false;
  if (line.length <= 24 || line.startsWith('##')) return !/[。；]$/u.test(line);
  return phrases.test(line.slice(found.index + found[0].length));
}
