/** Phrases that only the pages round a text have: paywalls, share buttons, page furniture. */
const phrases =
  /^##paid(?:begin|end)##$|阅读(?:全文|原文)|扫一扫|扫码(?:关注|领取|阅读|下载)|打赏|请赞赏|赏赞|登[录陆][！!)）]|登[录陆]后(?:查看|阅读|可见)|关注.{0,8}公众号|^(?:微信)?公众号$|公众号[：:]|微信订阅号|^二维码$|添加(?:客服|微信)|(?:联系|在线)客服|客服[：:]|会员群|免费下载|下载(?:全文|本文|文档)|点击(?:下载|查看|阅读|展开)|转载(?:请|自)|上一[篇条][：:]|下一[篇条][：:]|^[上下]一[篇条]$|相关(?:文章|推荐|阅读|内容|链接)$|推荐阅读|(?:热门|猜你|为您)推荐|返回(?:顶部|首页|列表|目录页)|^发表评论$|网友评论|版权(?:所有|声明)|浏览(?:次数|量)[：:]|点击(?:数|量|率)[：:]|字[号体][：:]|分享到?[：:]|分享到(?:微信|微博|朋友圈)|查看更多|打印(?:本页|本文)|关闭(?:窗口|本页)|收藏(?:本页|本文|本站)|加入收藏|免责声明|ICP备|Copyright|百度文库|道客巴巴|豆丁网|原创力文档|知识星球/iu;

/** What sellers of drafts write; a long line of such an advertisement has two of them. */
const offers =
  /【[^】]{0,12}(?:素材|文库|范文|资料|代笔)[^】]{0,12}】|素材库|代笔|润笔|网盘群|会员群|vip会员|好评如潮|谨防假冒|客服|公众号[：:]|添加微信|加微信|资料群|领取(?:资料|材料)|每日?天?更新材料|一键(?:精准)?(?:搜索|下载)|有意(?:加入|请联系)|免费(?:领取|下载)|关注.{0,8}公众号/giu;

/** Labels that begin a line of page furniture, however long it is. */
const labels =
  /^[（(【]?(?:本文(?:标题|链接|来源|地址|由)|链接地址|原文(?:链接|地址)|(?:文章|信息|稿件)来源|来源(?:网址|链接)?|责任编辑|发布(?:时间|日期|人|机构)|更新(?:时间|日期)|浏览(?:次数|量)|阅读(?:次数|量)|下载(?:次数|地址|链接))\s*[：:]/u;
const timestamp = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[\sT]+\d{1,2}:\d{2}(?::\d{2})?(?:\s+\d+)?$/u;
const pageCounter =
  /^(?:第\s*\d+\s*页(?:\s*(?:[/，,]\s*)?共\s*\d+\s*页)?|[-—]\s*\d{1,4}\s*[-—]|\d{1,4}\s*\/\s*\d{1,4})$/u;
const tagOnly = /^<\/?[a-z][^<>]{0,200}>$/iu;
const price = /^[¥￥]\s?\d+(?:\.\d{1,2})?$/u;

const longest = 300;
const shortLine = 24;
const labelled = 120;

/** A line that is certainly no part of a draft. A long line must advertise twice, so that prose about 公众号 is left alone. */
export function isResidueLine(line: string): boolean {
  if (line.length > longest) return false;
  if (line.length <= labelled && labels.test(line)) return true;
  if (timestamp.test(line) || pageCounter.test(line) || tagOnly.test(line) || price.test(line)) return true;
  if (line.length <= shortLine || line.startsWith('##')) return phrases.test(line) && !/[。；]$/u.test(line);
  return new Set(line.match(offers)).size >= 2;
}
