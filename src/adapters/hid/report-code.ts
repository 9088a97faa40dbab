/** Usage page of bar code scanners and the usages of their report (HID Point of Sale Usage Tables 1.02). */
const page = 0x8c;
const decodedData = 0xfe;
const decodedDataContinued = 0xff;
const symbologyIdentifiers = [0xfb, 0xfc, 0xfd];

/** One field of a report, as WebHID describes it. */
export interface ReportItem {
  readonly usages?: readonly number[] | undefined;
  /** Usages given as a range instead, both ends included. */
  readonly usageMinimum?: number | undefined;
  readonly usageMaximum?: number | undefined;
  readonly reportSize?: number | undefined;
  readonly reportCount?: number | undefined;
}

/** Where the pieces of a scanned code lie in a report, in bits. */
export interface ReportShape {
  readonly dataBit: number;
  readonly dataBytes: number;
  /** Bit that says that the code goes on in the next report; null when the scanner has none. */
  readonly continuedBit: number | null;
  /** Where the three characters of the AIM identifier lie, when there are such. */
  readonly symbologyBits: readonly number[];
}

/** One report's part of a code. */
export interface ReportPart {
  readonly bytes: Uint8Array;
  readonly symbology: string;
  readonly continues: boolean;
}

/** Finds where the code lies from the scanner's own description; null when the report carries no scanned code. */
export function shapeOf(items: readonly ReportItem[]): ReportShape | null {
  let bit = 0;
  let data: { bit: number; bytes: number } | null = null;
  let continuedBit: number | null = null;
  const symbologyBits: number[] = [];
  for (const item of items) {
    const { reportSize = 0, reportCount = 0 } = item;
    const codes = usagesOf(item);
    if (codes.includes(decodedData)) data = { bit, bytes: (reportSize * reportCount) >> 3 };
    codes.forEach((code, at) => {
      if (code === decodedDataContinued) continuedBit = bit + at * reportSize;
      if (symbologyIdentifiers.includes(code)) symbologyBits.push(bit + at * reportSize);
    });
    bit += reportSize * reportCount;
  }
  return data && { dataBit: data.bit, dataBytes: data.bytes, continuedBit, symbologyBits };
}

/** The usages of the scanner page that an item names, one by one or as a range; a field of a report has few. */
function usagesOf({ usages = [], usageMinimum, usageMaximum }: ReportItem): readonly number[] {
  const first = usageMinimum ?? 0;
  const count = Math.min(64, usageMinimum === undefined ? 0 : (usageMaximum ?? first) - first + 1);
  const all = [...usages, ...Array.from({ length: Math.max(0, count) }, (_, at) => first + at)];
  return all.filter((usage) => usage >>> 16 === page).map((usage) => usage & 0xffff);
}

/** Takes one report apart. A report shorter than described gives what there is. */
export function readReport(report: DataView, shape: ReportShape): ReportPart {
  const bytes = new Uint8Array(report.buffer, report.byteOffset, report.byteLength);
  const start = shape.dataBit >> 3;
  const data = bytes.slice(start, start + shape.dataBytes);
  const { continuedBit } = shape;
  const continues = continuedBit !== null && ((bytes[continuedBit >> 3] ?? 0) & (1 << (continuedBit & 7))) !== 0;
  const symbology = String.fromCharCode(...shape.symbologyBits.map((bit) => bytes[bit >> 3] ?? 0)).replaceAll('\0', '');
  return { bytes: data.slice(0, lengthOf(data)), symbology: symbology.startsWith(']') ? symbology : '', continues };
}

/** Reports are filled up with zeros, which no code holds. */
function lengthOf(data: Uint8Array): number {
  let length = data.length;
  while (length > 0 && data[length - 1] === 0) length -= 1;
  return length;
}
