/** One of the two rooms a journal is kept in. */
export type RoomName = 'main' | 'mirror';

/** What was found wrong with a room: it does not open, is empty, lacks its end, or its records do not chain. */
export type RoomFault = 'refused' | 'empty' | 'short' | 'damaged';

/** A room was filled again from the other one. */
export interface Repair {
  readonly room: RoomName;
  readonly seen: RoomFault;
  /** `seq` of the last record the room still had, 0 for none. */
  readonly from: number;
  /** `seq` of the last record it was given back. */
  readonly to: number;
}

/** Body of the record that tells of a repair: nothing about any patient. */
export interface RepairBody extends Repair {
  readonly salt: string;
}
