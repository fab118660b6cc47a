/**
 * Common first names and surnames in Norway, Sweden and English-speaking countries. They only start a
 * suggestion that a person reviews; a name that is missing here is found by context or added by hand.
 */
import { foldName } from '../../text/names.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const FIRST = words(`
Kari Anne Anna Inger Ingrid Marit Liv Eva Berit Astrid Bjørg Hilde Solveig Randi Marianne Nina Elisabeth Kristin Bente
Heidi Hanne Gerd Silje Ida Tone Ellen Elin Wenche Unni Turid Grete Mona Linda Camilla Julie Maria Lene Karin Emma Nora
Ingeborg Ragnhild Sissel Monica Anita Siri Tove Line Marte Thea Sara Sofie Emilie Gunn Ruth Trine Kristine Hege Mette
Åse Laila Reidun Torill Merete Bodil Aud Britt Guri Kjersti Stine Tonje Vilde Malin Amalie Aurora Ella Frida Hedda
Jenny Leah Maja Mia Olivia Selma Sigrid Tiril Tuva Oda Oline Olga Synne Synnøve Tora Ylva Åshild Eldbjørg Guro Gro
Gunhild Gudrun Hedvig Helene Henriette Ingvild Janne Johanne Karoline Katrine Lise Live Mari Marthe Mathilde Oddny Pia
Rannveig Renate Rikke Runa Signe Susanne Veronica Vigdis Vibeke Yngvild Ebba Elise Iben Eline Agnes Alma Ada
Jan Per Bjørn Ole Lars Kjell Knut Svein Arne Thomas Hans Geir Tor Morten Terje Odd Erik Martin Andreas John Anders Rune
Trond Tore Daniel Kristian Jon Olav Harald Einar Leif Rolf Alexander Øyvind Nils Magnus Jonas Stian Marius Henrik
Christian Espen Kåre Sverre Petter Fredrik Helge Tom Gunnar Pål Sindre Håkon Eirik Emil Mathias Ola Sander Tobias Oskar
Jakob Elias Filip Aksel Ludvig Noah Isak Birger Egil Eivind Frode Frank Gaute Gard Gisle Halvor Halvard Henning Ivar
Ingar Jarle Joakim Jostein Jørgen Karsten Kenneth Kim Lasse Magne Mikkel Njål Ove Pål Ragnar Reidar Roar Roger Roy Sigurd
Simen Sigve Steinar Stig Stein Tarjei Torbjørn Torgeir Tormod Torstein Trygve Tommy Ulrik Vegard Vidar Yngve Åge Åsmund
Øystein Arvid Asbjørn Atle Audun Bård Bernt Dag Dagfinn Eskil Even Finn Jens Johannes Kai Karl Arild Asle Amund Gustav Kristoffer Christoffer Benjamin Adrian Theodor William Markus Lukas
Lisa Birgitta Margareta Elsa Lena Kerstin Sofia Gunilla Ulla Ingegerd Annika Agneta Cecilia Johanna Åsa Ulrika Pernilla
Jessica Alice Maj Wilma Klara Ebba Saga Astrid Linnéa Linnea Moa Tilda Tuva Freja Stina Elsie Siv Gun Yvonne Viveka
Karl Johan Gustaf Lennart Bengt Bo Göran Mats Sven Ulf Fredrik Mikael Björn Håkan Jörgen Kjell Åke Stefan Niklas Oscar
Axel Hugo Viktor Albin Anton Rasmus Sebastian Ove Torsten Göte Börje Sture Tomas Jonathan Linus Ludvig Pontus Joel
Mary Patricia Jennifer Elizabeth Barbara Susan Sarah Karen Nancy Margaret Sandra Ashley Kimberly Emily Donna Michelle
Carol Amanda Melissa Deborah Stephanie Rebecca Laura Cynthia Kathleen Amy Angela Helen Catherine Rachel Hannah Sophie
Charlotte Lucy Jessica Megan Chloe Grace Olivia Victoria Samantha Nicole Heather Diane Joyce Alison Fiona Gemma
James Robert Michael William David Richard Joseph Charles Christopher Matthew Anthony Mark Donald Steven Paul Andrew
Joshua Kevin Brian George Timothy Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Stephen Larry Justin Scott Brandon
Benjamin Samuel Gregory Patrick Jack Dennis Tyler Aaron Peter Adam Harry Oliver Simon Stuart Neil Graham Liam Ethan
Ali Mohammed Mohamed Muhammad Ahmed Ahmad Hassan Hussein Omar Ibrahim Yusuf Abdi Amina Fatima Aisha Khadija Leyla Layla
Zainab Maryam Mariam Hodan Samira Nadia Yasmin Noor Amir Bilal Hamza Imran Khalid Mustafa Mehmet Ayşe Emine Svetlana
Katarzyna Agnieszka Piotr Tomasz Krzysztof Paweł Andrzej Oksana Olena Dmytro Ivan Natalia Aleksander Aleksandra
Biret Elle Máret Ánte Áile Nils-Aslak Ánde Jovnna Inga Sunniva Jorunn Torunn Arnhild Borghild Brynhild Dagny Dagrun
`);

/** Names that are everyday words as well: at the beginning of a sentence they prove nothing. */
const FIRST_AMBIGUOUS = words(`
Liv Bo Dag Odd Stein Mark Grace May Mai Maj Will Rose Even My Live Saga Hope Faith Joy Gun Aud Finn Line Scott
`);

const SURNAMES = words(`
Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg Haugen
Hagen Johannessen Andreassen Jacobsen Dahl Jørgensen Halvorsen Henriksen Lund Sørensen Jakobsen Moen Gundersen Iversen
Strand Solberg Svendsen Eide Knutsen Martinsen Paulsen Bakken Kristoffersen Mathisen Lie Amundsen Nguyen Rasmussen
Lunde Solheim Berge Moe Nygård Bakke Kristensen Fredriksen Holm Lien Hauge Christensen Andresen Nielsen Knudsen Evensen
Sæther Aas Hanssen Myhre Haugland Thomassen Sivertsen Simonsen Danielsen Berntsen Sandvik Rønning Arnesen Næss Antonsen
Ellingsen Haug Vik Thorsen Birkeland Edvardsen Ali Ahmed Khan Isaksen Gulbrandsen Ruud Aasen Strøm Myklebust Tangen
Ødegård Eliassen Helland Bøe Jenssen Aune Mikkelsen Tveit Brekke Abrahamsen Engen Madsen Bråten Christiansen Bakken
Sørlie Sunde Torgersen Hoel Nygaard Nordmann Kvam Fossum Skaar Aamodt Lindgren Nordby Rød Wold Ystad Skoglund Tveiten
Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Jansson
Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Olofsson Lindström Lindqvist Lindgren Axelsson Berggren Bergström
Lundberg Lind Lundgren Lundqvist Mattsson Berglund Fredriksson Sandberg Henriksson Forsberg Sjöberg Wallin Engström
Eklund Danielsson Lundin Håkansson Björk Bergman Gunnarsson Holm Wikström Samuelsson Isaksson Fransson Nyström Holmberg
Arvidsson Löfgren Söderberg Nyberg Blomqvist Claesson Nordström Mårtensson Lundström Eliasson Pålsson Viklund Björklund
Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
Wood Jackson Clarke Patel Harris Lewis Anderson Thomas Martin Moore Scott Cooper King Davis Miller Garcia Rodriguez
Martinez Hernandez Lopez Gonzalez Young Allen Hill Campbell Mitchell Carter Turner Phillips Parker Edwards Collins Murphy
Kelly Bailey Richardson Watson Bennett Hughes Morgan Sanders Ross Foster Hussain Begum Singh Kaur Hassan Mohamed Abdi
`);

const SURNAMES_AMBIGUOUS = words(`
Berg Haugen Hagen Lund Moen Strand Eide Bakken Lie Berge Bakke Holm Lien Hauge Haug Vik Tangen Aas Engen Sunde Rød Lind
Brown White Green Hall Wood King Young Hill Walker Wright Scott Martin Thomas Lewis Parker Carter Turner Foster Cooper
Miller Strøm Ross Long Moe Bailey Taylor Smith Wold
`);

const fold = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldName));

/** Folded. */
export const firstNames = fold(FIRST);
export const surnames = fold(SURNAMES);
/** Folded: both kinds that are words as well. */
export const ambiguousNames = fold([...FIRST_AMBIGUOUS, ...SURNAMES_AMBIGUOUS]);
