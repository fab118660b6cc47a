/** Capitalised words that are no names: sentence openers, roles, speaker labels, institutions, days, months. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `
  jeg du han hun vi dere de den det dette denne disse en et ei og men eller for så at når da hvis hvor hva hvem hvorfor hvordan
  ja nei jo på i av med til fra om som etter før under over ved mot uten alle noen ingen mange hver annen andre her der nå
  ikke bare også altså akkurat kanskje egentlig først deretter siden fordi derfor mens både samtidig noe man min mitt mine vår
  vårt våre sin sitt sine deres hans hennes vil kan skal må bør har er var ble blir får fikk gjør gjorde sier sa tror tenker
  jag ni hon vi de och men eller att när om vad vem varför hur nej inte bara också kanske först sedan därför under över
  med utan alla några ingen många varje här där nu min mitt mina vår våra sin sitt har är var blev får fick gör sade
  i you he she we they it this that these those the a an and but or so when if where what who why how yes no not only also
  then because while both my your his her our their will would can could shall should must has have is was were are did do
  said says think in on at of with to from about as after before under over by against without all some none many every each
  there here now well okay ok oh um mhm hm eh
  intervjuer intervjuar informant forsker int inf moderator interviewer interviewee respondent speaker participant deltaker
  rektor lærer elev rådgiver kontaktlærer avdelingsleder miljøterapeut veileder los minoritetsrådgiver inspektør leder sjef
  teacher principal student pupil counsellor counselor head leader director tutor nurse mother father parent lärare elev
  mor far mamma pappa foreldre skolen skole fylket fylke kommunen kommune staten departementet direktoratet regjeringen
  nav ppt bup ot oppfølgingstjenesten udir utdanningsdirektoratet kunnskapsdepartementet barnevernet politiet helsesykepleier
  statsforvalteren fylkeskommunen fylkesmannen skolverket skolinspektionen socialtjänsten barnevernstjenesten opplæringsloven
  stortinget kd ks norge norsk sverige svensk danmark dansk england english norway norwegian sweden swedish europa europe
  mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag onsdag lördag söndag monday tuesday wednesday thursday
  friday saturday sunday januar februar mars april juni juli august september oktober november desember january february
  march june july october december jul påske christmas easter gud god covid korona corona zoom teams word excel facebook
  mr mrs ms miss dr prof professor doctor doktor fru frøken herr hr fr onkel tante uncle aunt
  instagram snapchat tiktok youtube google person place organisation organization sted organisasjon kommune county school
  `
    .trim()
    .split(/\s+/),
);
