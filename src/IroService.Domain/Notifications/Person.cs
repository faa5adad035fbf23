namespace IroService.Domain.Notifications;

/// <summary>Somebody who works with looked-after children and can be told.</summary>
public sealed class Person
{
    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The council's number for the person (PERSON).</summary>
    public required string Reference { get; set; }

    /// <summary>Full name; blank when not known.</summary>
    public required string Name { get; set; }

    /// <summary>What to call them: the council's number where the name is not known.</summary>
    public string NameOrReference => Name.Length > 0 ? Name : Reference;

    /// <summary>Where email reaches them; blank when nowhere.</summary>
    public required string Email { get; set; }

    /// <summary>What they do.</summary>
    public required Role Role { get; set; }

    /// <summary>
    /// What the people file last said that they do; null when no file has said it. The council's directory may have given another role since, which a
    /// file that says the same again does not take away.
    /// </summary>
    public Role? RoleInFile { get; set; }

    /// <summary>The team they belong to.</summary>
    public int? TeamId { get; set; }

    /// <summary>Full-time equivalent, 1 being full time; null when not known.</summary>
    public decimal? FullTimeEquivalent { get; set; }

    /// <summary>Their first day; null when not known.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Their last day; null while they stay.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Whether they work here on this day.</summary>
    public bool WorksHereOn(DateOnly day) => !(From > day) && !(To < day);
}
