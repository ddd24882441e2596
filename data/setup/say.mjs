/** One line to the person at the keyboard, in both languages. */
export const say = (zh, en) => console.log(`${zh}  ·  ${en}`);

/** A sentence about what cannot go on, and the end. */
export const giveUp = (zh, en) => {
  console.error(`\n${zh}\n${en}`);
  process.exit(1);
};
