/** Numbers that belong to one person, recognised by their check digits: bank accounts and the French social-security number. */

/** ISO 7064 remainder of a long decimal number, digit by digit. */
function remainderOf97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** Whether a text without spaces is an IBAN: ISO 13616, check digits by ISO 7064 (mod 97 is 1). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const digits = (text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return remainderOf97(digits) === 1;
}

/**
 * Whether 15 characters without spaces are a French social-security number (NIR): key = 97 − number mod 97, Corsica's 2A and 2B
 * counted as 19 and 18 (décret n° 82-103, INSEE).
 */
export function isFrenchSocialSecurity(text: string): boolean {
  if (!/^[1-478]\d{4}(?:\d{2}|2[AB])\d{8}$/.test(text)) return false;
  const number = text.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - remainderOf97(number) === Number(text.slice(13));
}

/** Whether 15 or 16 digits are the number of a payment card: ISO/IEC 7812-1, check digit by Luhn. */
export function isCardNumber(digits: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...digits].toReversed().entries()) {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return digits.length >= 15 && sum % 10 === 0;
}
