/** Names for invented people. Any likeness is chance: first and last names are drawn apart from each other. */
export const forenames: Readonly<Record<"F" | "M", readonly string[]>> = {
  F: wordsOf(`
  Ada Aisha Alba Amina Anouk Bethan Carys Clara Daisy Dunya Edie Elif Esme Farah Freya Greta Hana Hetty Imani Iona
  Isla Jaya Keira Lara Leila Mabel Maisie Marta Mei Nadia Niamh Nora Olive Orla Petra Priya Rosa Ruby Safiya Sana
  Tamsin Tilda Uma Willa Yara Zofia
  `),
  M: wordsOf(`
  Aaron Adil Alfie Anton Arlo Bilal Callum Caspar Dara Dylan Eben Elias Ewan Felix Finlay Gethin Hamza Harvey
  Idris Ivan Jago Jonah Kai Karim Kofi Laurie Leon Luca Mateo Milo Musa Nico Noah Omar Otis Pavel Ravi Reuben Rhys
  Sami Seth Tariq Theo Tomos Wilf Yusuf
  `),
};

export const surnames: readonly string[] = wordsOf(`
  Abbot Achebe Adair Ahmadi Alder Amberley Arkwell Ashdown Bakare Balogh Barrowby Beckfoot Birchall Blakeney
  Bosanko Brackwell Bramhall Calloway Carrick Chaudry Clavering Coldbeck Corrigan Crowhurst Dalby Danso Darnbrook
  Deverell Dunmore Eastlake Ebdon Elderkin Farrow Fenwright Figgis Garside Ghali Gilmartin Goswami Greenhalgh
  Haddow Harbottle Hartnoll Hazelby Hossain Ibekwe Ilves Inglewood Jandu Jellicoe Kaminski Kershaw Kilbride
  Kirkbride Lachance Langstaff Larkham Lindqvist Lovage Malik Marchetti Marlowe Merriman Mistry Moorcroft Naismith
  Nandra Nettleship Oakeshott Obuya Okafor Osgood Pargeter Pendry Petrenko Pickersgill Quayle Rahmani Ravenhill
  Redmayne Rosewarne Sallow Sandhu Santoro Scarsdale Selwood Shirazi Silverdale Sorrel Stanhill Sultana Swaffer
  Tamworth Tarrant Thackray Thornley Tindall Trelawny Umar Underhay Vasquez Venables Wadlow Wainfleet Warrender
  Wetherby Whinfell Winterton Wolstan Wychwood Yardley Yeadon Zaman Zielinski
`);

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
