namespace Raff.Console.Scopes;

/// <summary>What a URL says about the scope, before it is known whether such a project exists.</summary>
public abstract record ScopeWish
{
    private ScopeWish()
    {
    }

    /// <summary>The word a URL has for it: <c>all</c>, or the project's slug or id.</summary>
    public abstract string Word { get; }

    /// <summary>Every project: <c>/all/...</c> or <c>?scope=all</c>.</summary>
    public sealed record Everything : ScopeWish
    {
        /// <inheritdoc />
        public override string Word => "all";
    }

    /// <summary>One project: <c>/p/{segment}/...</c> or <c>?scope={segment}</c>.</summary>
    /// <param name="Segment">Its slug or id.</param>
    public sealed record Project(string Segment) : ScopeWish
    {
        /// <inheritdoc />
        public override string Word => Segment;
    }

    /// <summary>Several <c>scope</c> values, or an empty one: a 404, since guessing would show rows that nobody asked for.</summary>
    /// <param name="Text">What the URL says.</param>
    public sealed record Unreadable(string Text) : ScopeWish
    {
        /// <inheritdoc />
        public override string Word => Text;
    }

    /// <summary>A path without a scope: a detail page takes its resource's project, any other page all projects.</summary>
    public sealed record Unsaid : ScopeWish
    {
        /// <inheritdoc />
        public override string Word => "";
    }
}
