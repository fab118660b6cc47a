/**
 * Check digits of the numbers that name a person. A number whose digits do not check is not suggested:
 * eleven digits alone may be anything.
 */

/**
 * Norwegian national identity number, eleven digits: date, individual number, two check digits, weights
 * 3 7 6 1 8 9 4 5 2 and 5 4 3 2 7 6 5 4 3 2 modulo 11. Also D-numbers (day + 40) and the synthetic numbers of
 * test registers (month + 40, + 65 or + 80). Source: Skatteetaten, "Fødselsnummer".
 */
export function isNorwegianId(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2)) % 40;
  const rawMonth = Number(digits.slice(2, 4));
  const month = [80, 65, 40, 0].map((added) => rawMonth - added).find((value) => value >= 1);
  if (day < 1 || day > 31 || month === undefined || month > 12) return false;
  return (
    weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** Swedish personnummer, ten digits: date, birth number, Luhn check digit; samordningsnummer has day + 60. */
export function isSwedishId(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6)) % 60;
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Norwegian bank account, eleven digits, weights 5 4 3 2 7 6 5 4 3 2 modulo 11. */
export function isNorwegianAccount(digits: string): boolean {
  return /^\d{11}$/.test(digits) && weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}
