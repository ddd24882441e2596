/** Surnames of two characters that are common enough to be met in a town. */
const compoundSurnames = new Set(
  (
    '欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 司空 端木 百里 南宫 轩辕 澹台 呼延 闻人 ' +
    '独孤 东郭 西门 赫连 钟离 公冶 太史 申屠 万俟 濮阳 淳于 太叔 仲孙 鲜于 闾丘 子车 颛孙 巫马 漆雕 乐正 公良 ' +
    '拓跋 夹谷 宰父 谷梁 段干 东门 南门 羊舌 微生 梁丘 左丘'
  ).split(' '),
);

/**
 * A person's name with only the surname left: 李** , 欧阳**, J**. Always two stars, so that the length of the given
 * name is not told; a compound surname counts only where a given name follows it (欧阳 alone is 欧**).
 */
export const maskedName = (name: string): string => {
  const characters = Array.from(name.trim());
  const two = characters.slice(0, 2).join('');
  const surname = characters.length > 2 && compoundSurnames.has(two) ? two : (characters[0] ?? '');
  return `${surname}**`;
};

/** A phone with its middle hidden: 138****1234. Anything that is not a mobile keeps its last four; short ones nothing. */
export const maskedPhone = (phone: string): string => {
  const digits = phone.replaceAll(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(7)}`;
  return digits.length >= 7 ? `****${digits.slice(-4)}` : '****';
};

/** An address up to its first number, at most eight characters: 李家湾村**. The house itself is not told. */
export const maskedAddress = (address: string): string => {
  const [open = ''] = address.trim().split(/[\d０-９一二三四五六七八九十百〇零]/u);
  return `${Array.from(open).slice(0, 8).join('')}**`;
};

/** Name, phone and address of a household as lists show them to those who may see them masked (trust.md 3). */
export const maskedPerson = (person: {
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
}): { readonly name: string; readonly phone: string | null; readonly address: string | null } => ({
  name: maskedName(person.name),
  phone: person.phone === null ? null : maskedPhone(person.phone),
  address: person.address === null ? null : maskedAddress(person.address),
});
