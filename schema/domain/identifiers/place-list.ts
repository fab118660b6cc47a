/** Counties, municipalities and towns of Norway and Sweden, and some large cities: what a place suggestion starts from. */
import { foldName } from '../../text/names.ts';

const NORWAY = `
Oslo|Bergen|Trondheim|Stavanger|Drammen|Fredrikstad|Sarpsborg|Kristiansand|Sandnes|Tromsø|Ålesund|Skien|Porsgrunn|Sandefjord|
Tønsberg|Haugesund|Arendal|Bodø|Moss|Halden|Hamar|Gjøvik|Lillehammer|Larvik|Horten|Kongsberg|Molde|Kristiansund|Harstad|
Narvik|Alta|Hammerfest|Kirkenes|Vadsø|Vardø|Mo i Rana|Steinkjer|Levanger|Verdal|Stjørdal|Namsos|Elverum|Kongsvinger|
Hønefoss|Ringerike|Notodden|Rjukan|Kragerø|Grimstad|Lillesand|Mandal|Farsund|Flekkefjord|Egersund|Bryne|Sola|Stord|Førde|
Florø|Sogndal|Voss|Odda|Askøy|Øygarden|Volda|Ørsta|Ulsteinvik|Surnadal|Sunndal|Oppdal|Røros|Orkdal|Orkanger|Brønnøysund|
Mosjøen|Sandnessjøen|Sortland|Svolvær|Leknes|Finnsnes|Lakselv|Kautokeino|Karasjok|Lillestrøm|Lørenskog|Ski|Ås|Asker|Bærum|
Sandvika|Jessheim|Eidsvoll|Nittedal|Drøbak|Askim|Mysen|Rakkestad|Råde|Hvaler|Nesodden|Ullensaker|Nannestad|Rælingen|
Nes|Aurskog-Høland|Nordre Follo|Indre Østfold|Øvre Eiker|Nedre Eiker|Modum|Lier|Hole|Jevnaker|Gran|Nord-Aurdal|Fagernes|
Østre Toten|Vestre Toten|Raufoss|Ringsaker|Brumunddal|Stange|Løten|Trysil|Tynset|Alvdal|Dovre|Lom|Otta|Vinstra|Sel|
Nord-Fron|Sør-Fron|Øyer|Gausdal|Gol|Hemsedal|Ål|Nesbyen|Geilo|Bø|Seljord|Vinje|Bamble|Siljan|Drangedal|Nome|Risør|
Tvedestrand|Froland|Evje|Valle|Bykle|Lindesnes|Lyngdal|Kvinesdal|Sirdal|Lund|Klepp|Time|Gjesdal|Strand|Hjelmeland|Karmøy|
Tysvær|Vindafjord|Etne|Bømlo|Kvinnherad|Kvam|Osterøy|Alver|Austevoll|Tysnes|Stryn|Gloppen|Nordfjordeid|Stad|Kinn|Sunnfjord|
Luster|Lærdal|Årdal|Aurland|Vik|Høyanger|Askvoll|Vågsøy|Herøy|Giske|Sula|Rauma|Åndalsnes|Averøy|Smøla|Aure|Heim|Hitra|Frøya|
Melhus|Malvik|Skaun|Inderøy|Snåsa|Grong|Lierne|Røyrvik|Nærøysund|Vefsn|Hemnes|Rana|Saltdal|Fauske|Meløy|Gildeskål|Steigen|
Hamarøy|Lødingen|Vestvågøy|Vågan|Hadsel|Andøy|Bardu|Målselv|Balsfjord|Storfjord|Lyngen|Nordreisa|Skjervøy|Loppa|Porsanger|
Tana|Nesseby|Sør-Varanger|Båtsfjord|Berlevåg|Gamvik|Nordkapp|
Akershus|Agder|Aust-Agder|Vest-Agder|Buskerud|Finnmark|Hedmark|Hordaland|Innlandet|Møre og Romsdal|Nordland|Nord-Trøndelag|
Sør-Trøndelag|Oppland|Rogaland|Sogn og Fjordane|Telemark|Troms|Troms og Finnmark|Trøndelag|Vestfold|Vestfold og Telemark|
Vestland|Viken|Østfold|Toten|Valdres|Gudbrandsdalen|Østerdalen|Romerike|Follo|Jæren|Lofoten|Helgeland|Nordmøre|Sunnmøre`;
const SWEDEN = `
Stockholm|Göteborg|Malmö|Uppsala|Västerås|Örebro|Linköping|Helsingborg|Jönköping|Norrköping|Lund|Umeå|Gävle|Borås|Södertälje|
Eskilstuna|Halmstad|Växjö|Karlstad|Sundsvall|Trollhättan|Östersund|Trelleborg|Luleå|Borlänge|Falun|Kalmar|Kristianstad|
Karlskrona|Skövde|Uddevalla|Skellefteå|Varberg|Motala|Örnsköldsvik|Landskrona|Nyköping|Karlskoga|Vallentuna|Lidköping|
Alingsås|Piteå|Sandviken|Kungsbacka|Ängelholm|Visby|Katrineholm|Västervik|Enköping|Ystad|Härnösand|Oskarshamn|Nässjö|Kiruna|
Boden|Huddinge|Nacka|Botkyrka|Haninge|Tyresö|Täby|Sollentuna|Solna|Sundbyberg|Järfälla|Norrtälje|Sigtuna|Mölndal|Kungälv|
Partille|Lerum|Härryda|Strömstad|Tanum|Lysekil|Vänersborg|Mariestad|Falköping|Ludvika|Mora|Avesta|Hudiksvall|Söderhamn|
Bollnäs|Ljusdal|Kramfors|Sollefteå|Lycksele|Gällivare|Haparanda|Kalix|Arvika|Säffle|Hagfors|Torsby|Kumla|Lindesberg|Köping|
Sala|Fagersta|Arboga|Finspång|Mjölby|Vetlanda|Eksjö|Tranås|Värnamo|Gislaved|Ljungby|Älmhult|Alvesta|Nybro|Hässleholm|Eslöv|
Höganäs|Simrishamn|Ronneby|Karlshamn|Sölvesborg|Falkenberg|Laholm|Skåne|Halland|Blekinge|Småland|Gotland|Östergötland|
Västergötland|Södermanland|Västmanland|Värmland|Dalarna|Gävleborg|Västernorrland|Jämtland|Västerbotten|Norrbotten`;
const ELSEWHERE = `
London|Manchester|Birmingham|Liverpool|Leeds|Glasgow|Edinburgh|Cardiff|Belfast|Dublin|Bristol|Sheffield|Newcastle|Oxford|
Cambridge|Nottingham|Leicester|Copenhagen|København|Aarhus|Odense|Aalborg|Helsinki|Reykjavik|Berlin|Hamburg|Paris|Warszawa`;

/** Folded. */
export const placeNames: ReadonlySet<string> = new Set(
  [NORWAY, SWEDEN, ELSEWHERE].flatMap((list) =>
    list
      .split('|')
      .map(foldName)
      .filter((name) => name !== ''),
  ),
);

/** Places that are words as well, or surnames: only in the middle of a sentence, and not after a first name. */
export const ambiguousPlaces: ReadonlySet<string> = new Set(
  'ski ås ål nes gran lier hole time sel strand lund vik bø stad kinn sula heim rana alta moss tana lom gol nome sola stord stange mora sala boden visby valle kvam otta hamar time aure nacka reading bath'.split(
    ' ',
  ),
);

/** The longest place name counts this many words. */
export const LONGEST_PLACE_WORDS = 3;
