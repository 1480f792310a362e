namespace Raff.Console.Scopes;

/// <summary>The scope that a URL names, before the project is looked up.</summary>
public abstract record UrlScope
{
    private UrlScope()
    {
    }

    /// <summary>Its text in a URL: <c>all</c>, or the project's slug or id.</summary>
    public abstract string Word { get; }

    /// <summary>Every project: <c>/all/...</c> or <c>?scope=all</c>.</summary>
    public sealed record Everything : UrlScope
    {
        /// <inheritdoc />
        public override string Word => "all";
    }

    /// <summary>One project: <c>/p/{segment}/...</c> or <c>?scope={segment}</c>.</summary>
    /// <param name="Segment">Its slug or id.</param>
    public sealed record Project(string Segment) : UrlScope
    {
        /// <inheritdoc />
        public override string Word => Segment;
    }

    /// <summary>Several <c>scope</c> values, or an empty one: a 404, since a guess would show unexpected rows.</summary>
    /// <param name="Text">The text of the URL.</param>
    public sealed record Unreadable(string Text) : UrlScope
    {
        /// <inheritdoc />
        public override string Word => Text;
    }

    /// <summary>A path without a scope: a detail page takes its resource's project, any other page all projects.</summary>
    public sealed record Unsaid : UrlScope
    {
        /// <inheritdoc />
        public override string Word => "";
    }
}
