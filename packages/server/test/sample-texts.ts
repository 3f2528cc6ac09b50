/** The text of a reply letter; each number gives another one. */
export function sampleText(number: number): string {
  const year = 2020 + (number % 5);
  const proposal = `${String(year)}${String(1000 + number)}`;
  return `滨海区人民政府关于市政协七届四次会议第${proposal}号提案答复的函

尊敬的李委员：

您提出的《关于推动第${String(number)}片区建设的提案》收悉，经研究，现答复如下：

一、加快片区建设

一是推进第${String(number)}片区道路改造，年内完成${String(number + 3)}条道路施工。

二是建设第${String(number)}片区青年创新基地，引进团队${String(number + 5)}个。

二、下一步工作

将继续推动第${String(number)}片区公共服务平台建设，力争明年投入使用。

滨海区人民政府

${String(year)}年6月${String(1 + (number % 28))}日
`;
}
