/** Words for made-up reports; a dot marks where a typesetter may break the word. */
const marked = `
ar·be·te av·tal be·hov be·slut bi·drag del·tag·ande en·het er·fa·ren·het för·hål·lan·de fråga för·slag grupp hand·lägg·ning
hem·kom·mun hjälp in·for·ma·tion in·sats kom·mun kom·pe·tens kost·nad kun·skap led·ning lös·ning mål·grupp mål·sätt·ning
mot·tag·ning myn·dig·het möj·lig·het nämnd om·råde om·sorg per·son plan pro·gram re·gion re·sur·ser rutin sam·ver·kan
sam·hälle skola skydd sta·tis·tik stöd sys·tem till·gång till·syn upp·drag upp·gift ut·bild·ning ut·red·ning ut·veck·ling
verk·sam·het väg·led·ning vård års·be·rät·tel·se änd·ring öv·er·syn överens·kom·mel·se kart·lägg·ning an·sva·ret barnet
bör ska kan har finns ger får blir visar krä·ver in·ne·bär om·fat·tar be·rör stär·ker un·der·lät·tar före·slår be·dö·mer
den det en ett som att för med till av på i om vid från ut·an un·der mel·lan genom mot efter och eller samt även
ofta säl·lan all·tid re·dan ge·men·sam sär·skild tyd·lig lång·sik·tig stat·lig kom·mu·nal lokal na·tio·nell ny stor viktig
`;

/** Running text is made of these; each with soft hyphens at its break points. */
export const commonWords: readonly string[] = marked.trim().split(/\s+/).map(softened);

/** Words whose own hyphens must survive a line end. */
export const hyphenedWords: readonly string[] = ['EU-rätten', 'hälso- och sjuk·vård', 'IT-system', 'ADB-rutin'].map(
  softened,
);

/** Nouns for headings, in capitals at the start. */
export const headingWords: readonly string[] = commonWords.slice(0, 62);

function softened(word: string): string {
  return word.replaceAll('·', '\u00ad');
}

/** The word as a reader sees it. */
export function plainWord(word: string): string {
  return word.replaceAll('\u00ad', '');
}
