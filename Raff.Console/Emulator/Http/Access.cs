namespace Raff.Console.Emulator.Http;

/// <summary>Who may call an operation (docs/raff-api.md#permissions).</summary>
internal abstract record Access
{
    private Access()
    {
    }

    /// <summary>The permission that is checked; null if there is none.</summary>
    public virtual string? Permission => null;

    /// <summary>No key at all.</summary>
    public sealed record Public : Access;

    /// <summary>Any valid key; the handler may require more.</summary>
    public sealed record AnyKey : Access;

    /// <summary>A permission of the key's account role.</summary>
    public sealed record Account(string Name) : Access
    {
        public override string Permission => Name;
    }

    /// <summary>
    /// A permission in the project concerned: the header's project. Without a header, lists cover every project that grants it,
    /// and a get-by-id checks it in the resource's own project (<see cref="Call.Admit"/>).
    /// </summary>
    public sealed record Project(string Name) : Access
    {
        public override string Permission => Name;
    }

    /// <summary>
    /// A permission in the project that the path names with <c>{id}</c>; found in <see cref="Call.Project"/>. Where
    /// <paramref name="OrAccount"/> names one, that permission of the account role is sufficient too.
    /// </summary>
    public sealed record PathProject(string Name, string? OrAccount = null) : Access
    {
        public override string Permission => Name;
    }
}
