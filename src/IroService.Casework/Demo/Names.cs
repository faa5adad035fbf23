namespace IroService.Casework.Demo;

/// <summary>Where a family's names come from, and the ethnic codes that the return knows it by.</summary>
sealed record Heritage(double Share, string[] Ethnic, string[] Girls, string[] Boys, string[] Families);

/// <summary>Names of the mix of an English Midlands town. Nobody is meant.</summary>
static class Names
{
    static readonly string[] englishGirls = Split("Amelia Olivia Isla Ava Lily Freya Grace Evie Poppy Ella Sophie Chloe Ruby Daisy Millie Scarlett Ellie Phoebe Rosie Matilda Lacey Maisie Erin Imogen Kayleigh Jessica Megan Paige Lexi Summer Skye Tia Libby Georgia Abigail Bethany Charlotte Eleanor Harriet Lola Nancy Orla Darcey Willow Faith Keira Madison Holly");
    static readonly string[] englishBoys = Split("Oliver George Harry Noah Jack Leo Arthur Alfie Charlie Freddie Archie Theo Jacob Logan Mason Riley Tyler Callum Connor Kian Jayden Liam Ethan Lewis Reece Ashton Bradley Corey Finley Harvey Jake Kai Louie Max Nathan Owen Ryan Toby Zach Daniel Samuel Joseph Benjamin Alexander Thomas William Joshua Luke");
    static readonly string[] englishFamilies = Split("Ashmore Bagnall Barratt Beddoes Birch Bradbury Brindley Cartwright Clewley Cooper Cresswell Dainty Darby Dyke Fellows Foster Garbett Gough Hackett Harrison Haywood Hickman Hodgkiss Holloway Hyde Jeavons Jukes Keeling Lester Lunn Marsh Mason Meredith Millward Nock Onions Parkes Partridge Perks Pritchard Rowley Round Rudge Shakespeare Sheldon Slater Stokes Tandy Tonks Tranter Underhill Wakelam Walters Whitehouse Wilkes Willetts Woodhall Wootton Yardley Yates");

    public static readonly Heritage[] Town =
    [
        new(66, ["WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WOTH", "WIRI"], englishGirls, englishBoys, englishFamilies),
        new(9, ["MWBC", "MWBC", "MWBA", "MWAS", "MOTH"], [.. englishGirls.Take(30), .. Split("Aaliyah Tiana Naomi Jasmine Zara Amara")], [.. englishBoys.Take(30), .. Split("Jerome Malachi Tyrese Isaiah Elijah Dante")],
            [.. englishFamilies.Take(30), .. Split("Campbell Gordon Grant Morgan Francis Bailey")]),
        new(7, ["APKN"], Split("Aisha Maryam Fatima Zainab Hafsa Iqra Sana Amna Khadija Noor"), Split("Muhammad Ibrahim Hamza Bilal Yusuf Zayn Haris Umar Adam Ismail"), Split("Akhtar Hussain Mahmood Iqbal Khan Shah Rafiq Aziz Malik Begum")),
        new(4, ["AIND"], Split("Jasleen Simran Priya Kiran Harleen Anjali Manpreet"), Split("Arjan Gurpreet Rohan Jaskaran Kiran Ajay Harjit"), Split("Gill Dhillon Sandhu Patel Bains Sahota Mistry")),
        new(3, ["ABAN", "AOTH"], Split("Nusrat Tahmina Sadia Anika Rumana"), Split("Rahim Tanvir Sajid Imran Nabil"), Split("Miah Uddin Chowdhury Ali Rahman")),
        new(5, ["BCRB", "BAFR", "BOTH"], Split("Shanice Abena Destiny Esther Blessing Kezia Ama"), Split("Marcus Kwame Emmanuel Joel Tobi Nathaniel Kofi"), Split("Clarke Thompson Mensah Okafor Boateng Adeyemi Reid Brown")),
        new(6, ["WOTH", "WROM"], Split("Zofia Oliwia Maja Andreea Elena Gabriela Karolina"), Split("Jakub Filip Szymon Andrei Matei Lukasz Kacper"), Split("Nowak Kowalski Popescu Ionescu Wojcik Dumitru Zielinska Lakatos")),
    ];

    public static readonly Heritage[] ComeAlone =
    [
        new(30, ["AOTH"], Split("Parwana Shabnam"), Split("Ahmad Farhad Jawad Najib Samim Zabi Omid"), Split("Ahmadzai Stanikzai Noori Safi Popal Sahak")),
        new(30, ["BAFR"], Split("Selam Hiwot Luwam Amal"), Split("Abdel Bereket Filmon Mustafa Osman Yonas Idris"), Split("Tesfay Haile Osman Abdalla Adam Kidane Ibrahim")),
        new(25, ["OOTH"], Split("Shilan Rojin"), Split("Karwan Rebin Soran Diyar Hemin Aram"), Split("Karim Hassan Rashid Salih Ahmed Mahmoud")),
        new(15, ["WOTH", "AOTH"], Split("Linh Thuy Elira"), Split("Ardit Klajdi Minh Duc Erion"), Split("Nguyen Tran Hoxha Prifti Pham Gjoka")),
    ];

    /// <summary>People who work for the council.</summary>
    public static readonly string[] WorkersGiven = Split("Joanne Claire Michelle Rachel Karen Sarah Nicola Amanda Tracey Helen Samantha Kerry Balbir Sukhjit Nasreen Farzana Shazia Angela Beverley Marcia Yvonne Grace Tendai Chipo Funmi Emma Laura Hannah Gemma Stacey Natalie Lucy Katie Rebecca David Andrew Mark Paul Stephen Ian Richard Jaswinder Imran Tariq Devon Leroy Tinashe Kelvin Martin Simon Gareth Adrian Neil Robert Dawn Lorraine Diane Heather Ruth Judith Maxine Priya Sunita Anita Dominic Patrick Siobhan Bernadette");
    public static readonly string[] WorkersFamily = Split("Allport Ansell Attwood Baggott Baker Banga Begum Bennett Bhatti Blakemore Bond Bryan Burgess Bytheway Chambers Chana Chauhan Chivers Cope Cutler Davies Deeley Dube Edwards Evans Fereday Fletcher Francis Gill Grainger Green Griffiths Guest Hadley Hanif Hardwick Harris Heath Hinton Holt Howell Ingram Jackson James Jones Kaur Khan Lawley Lewis Lloyd Love Mann Marriott Mathurin Millington Moyo Mullings Ncube Nicholls Okoro Oakley Owen Parker Passmore Patel Pearce Plant Powell Preece Price Randhawa Reynolds Richards Roberts Rose Sadler Sandhu Shaw Sibanda Simpson Smallwood Smith Southall Stanley Taylor Thomas Turner Uppal Vaughan Wall Ward Watts Webb Wheeler Williams Wilson Wright Yeomans Zaman");

    static readonly Dictionary<string, string> shortForms = new(StringComparer.Ordinal)
    {
        ["Alexander"] = "Alex",
        ["Benjamin"] = "Ben",
        ["Daniel"] = "Danny",
        ["Samuel"] = "Sam",
        ["Joseph"] = "Joe",
        ["Thomas"] = "Tom",
        ["William"] = "Billy",
        ["Joshua"] = "Josh",
        ["Zach"] = "Zac",
        ["Nathan"] = "Nate",
        ["Charlotte"] = "Lottie",
        ["Eleanor"] = "Ellie",
        ["Abigail"] = "Abi",
        ["Bethany"] = "Beth",
        ["Jessica"] = "Jess",
        ["Matilda"] = "Tilly",
        ["Imogen"] = "Immy",
        ["Amelia"] = "Millie",
        ["Muhammad"] = "Mo",
        ["Emmanuel"] = "Manny",
        ["Gabriela"] = "Gabi",
        ["Nathaniel"] = "Nate",
        ["Abdel"] = "Abdi",
        ["Kayleigh"] = "Kay",
        ["Georgia"] = "Georgie",
        ["Megan"] = "Meg",
    };

    public static Heritage Of(Dice dice, Heritage[] heritages)
    {
        var point = dice.Share() * heritages.Sum(h => h.Share);
        foreach (var heritage in heritages)
        {
            if (point < heritage.Share) return heritage;
            point -= heritage.Share;
        }
        return heritages[^1];
    }

    public static string KnownAs(Dice dice, string given) => shortForms.TryGetValue(given, out var known) && dice.Chance(0.6) ? known : "";

    static string[] Split(string names) => names.Split(' ');
}
