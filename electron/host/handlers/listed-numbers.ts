/** Section numbers named in a message before it says how many more there are. */
const named = 12;

/** "3.1, 3.2 och 4 till": numbers as a message has them. */
export function listedNumbers(numbers: readonly string[]): string {
  const more = numbers.length - named;
  return more <= 0 ? numbers.join(', ') : `${numbers.slice(0, named).join(', ')} och ${more} till`;
}
