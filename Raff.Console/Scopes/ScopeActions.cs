using Raff.Console.RaffApi;

namespace Raff.Console.Scopes;

/// <summary>What can happen to the scope of a tab.</summary>
public static class ScopeActions
{
    /// <summary>The operator chose a scope; an effect enters it and navigates there.</summary>
    public sealed record SwitchScope(ActiveScope Target);

    /// <summary>The URL names a project; it is being looked up.</summary>
    public sealed record EnterProject(string Segment);

    /// <summary>The scope of the current URL is known.</summary>
    /// <param name="Word">The word of the URL that it answers; an answer to an earlier URL is dropped. Null when it answers no look-up.</param>
    /// <param name="Scope">The scope.</param>
    public sealed record ScopeEntered(string? Word, ActiveScope Scope);

    /// <summary>No reachable project answers to the URL.</summary>
    public sealed record ScopeMissing(string Segment);

    /// <summary>The URL names no scope that could be looked up.</summary>
    /// <param name="Text">What it says instead.</param>
    public sealed record ScopeUnreadable(string Text);

    /// <summary>The project of the URL could not be looked up.</summary>
    public sealed record ScopeFailed(string Segment, RaffError Error);

    /// <summary>The directory knows a project by another name or mark than before.</summary>
    public sealed record ProjectChanged(ProjectCard Project);

    /// <summary>A project was marked as protected, or the mark was taken away.</summary>
    public sealed record ProtectionChanged(ProjectId Project, bool IsProtected);
}
