import qrcode from 'qrcode';

/**
 * The QR code of an address as SVG, one path, with the quiet zone of four modules that the standard asks for. Error
 * correction M: a folded or stained print is still read.
 */
export function qrPicture(address: string): string {
  const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' });
  const side = modules.size + 8;
  let path = '';
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) {
      let run = 0;
      while (x + run < modules.size && modules.get(y, x + run)) run++;
      if (run === 0) continue;
      path += `M${x + 4} ${y + 4}h${run}v1h-${run}z`;
      x += run;
    }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}
