import { text } from '@twinpark/core/model';

/** What the command bench says. {name} is a hole. */
export const benchTexts = {
  benchAbout: text(
    '运行性能测试，以 JSON 输出结果',
    '執行效能測試，以 JSON 輸出結果',
    'run benchmarks and print their figures as JSON',
  ),
  benchOptions: text('各项测试的选项：', '各項測試的選項：', 'Options of each benchmark:'),
  noBench: text(
    '没有名为“{value}”的性能测试；现有：{expected}。',
    '沒有名為「{value}」的效能測試；現有：{expected}。',
    'There is no benchmark "{value}"; there are: {expected}.',
  ),
  noBenchOption: text(
    '性能测试 {bench} 没有选项 {option}；可用选项：{expected}。',
    '效能測試 {bench} 沒有選項 {option}；可用選項：{expected}。',
    'The benchmark {bench} has no option {option}; it has: {expected}.',
  ),
  namelessBenchOption: text(
    '选项 {option} 只用于一项测试，请写明名称。例如：bench {bench} {option} …',
    '選項 {option} 只適用於一項測試，請註明名稱。例如：bench {bench} {option} …',
    'The option {option} belongs to one benchmark: name it. For example: bench {bench} {option} …',
  ),
  badBenchOption: text(
    '“{value}”（{option}）：应为{expected}。例如：bench {bench} {option} {example}。',
    '「{value}」（{option}）：應為{expected}。例如：bench {bench} {option} {example}。',
    '"{value}" ({option}): expected {expected}. For example: bench {bench} {option} {example}.',
  ),
  wholeNumber: text(
    '{least} 到 {most} 的整数',
    '{least} 至 {most} 的整數',
    'a whole number from {least} to {most}',
  ),
  wholeNumbers: text(
    '{least} 到 {most} 的整数，从小到大，以逗号分隔',
    '{least} 至 {most} 的整數，由小至大，以逗號分隔',
    'whole numbers from {least} to {most}, ascending, with commas between',
  ),
  oneOf: text('{choices} 之一', '{choices} 其中之一', 'one of {choices}'),
};
