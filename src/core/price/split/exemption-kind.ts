/** Why the mandatory insurance pays the whole base. */
export type Exemption = 'ame' | 'maternity' | 'newborn' | 'work-accident' | 'ald' | 'invalidity';

/** Legal text of each exemption. */
export const exemptionSources: Readonly<Record<Exemption, string>> = {
  ame: 'CASF L251-2',
  maternity: 'CSS L160-9',
  newborn: 'CSS L160-9',
  'work-accident': 'CSS L432-1',
  ald: 'CSS R160-11',
  invalidity: 'CSS R160-10, R160-18',
};
