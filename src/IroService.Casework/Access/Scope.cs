namespace IroService.Casework.Access;

/// <summary>Of which children, or of whose work, somebody may do a thing.</summary>
public enum Scope
{
    /// <summary>Of none: it is refused.</summary>
    None,

    /// <summary>Of those who are allocated to the person today.</summary>
    Own,

    /// <summary>Of those who are allocated to somebody of the person's teams, or to the person.</summary>
    Teams,

    /// <summary>Of what the person owes, or the one in whose place the person is; of a recommendation also what somebody owes whom the person manages.</summary>
    Owed,

    /// <summary>Of every child that is neither restricted nor sealed.</summary>
    Service,

    /// <summary>Of every child.</summary>
    All,

    /// <summary>Of no child: figures without names, or what is not about children.</summary>
    NoChild,
}
