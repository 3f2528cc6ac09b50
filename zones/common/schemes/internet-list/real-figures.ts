/** What a public reply says of the list: six batches of names, 777 serial numbers in all. How the 777 divide
 * into the batches, and when each was, is not published; the division here is ours, only the sum is theirs. */
export const publishedSerials = 777;

const sizes = [
  ['第一批', '2021-06-15', 60],
  ['第二批', '2021-12-15', 96],
  ['第三批', '2022-06-15', 121],
  ['第四批', '2022-12-15', 138],
  ['第五批', '2023-06-15', 166],
  ['第六批', '2023-12-15', 196],
] as const;

/** `before`: numbers given out in earlier batches. */
export const realBatches = sizes.map(([name, on, persons], i) => ({
  name,
  on,
  persons,
  before: sizes.slice(0, i).reduce((sum, [, , earlier]) => sum + earlier, 0),
}));
