using Raff.Console.RaffApi;

namespace Raff.Console.Scopes;

/// <summary>The actions of the scope of a tab.</summary>
public static class ScopeActions
{
    /// <summary>The operator chose a scope; an effect enters it and navigates there.</summary>
    public sealed record SwitchScope(ActiveScope Target);

    /// <summary>The URL names a project; it is being looked up.</summary>
    public sealed record EnterProject(string Segment);

    /// <summary>The scope of the current URL is known.</summary>
    /// <param name="Word">The text of the URL that was looked up; the result for an earlier URL is dropped. Null if nothing was looked up.</param>
    /// <param name="Scope">The scope.</param>
    public sealed record ScopeEntered(string? Word, ActiveScope Scope);

    /// <summary>No reachable project matches the URL.</summary>
    public sealed record ScopeMissing(string Segment);

    /// <summary>The URL names no valid scope.</summary>
    /// <param name="Text">The text of the URL.</param>
    public sealed record ScopeUnreadable(string Text);

    /// <summary>Looking up the project of the URL failed.</summary>
    public sealed record ScopeFailed(string Segment, RaffError Error);

    /// <summary>The name or mark of a project changed in the directory.</summary>
    public sealed record ProjectChanged(ProjectCard Project);

    /// <summary>A project was marked as protected, or the mark was removed.</summary>
    public sealed record ProtectionChanged(ProjectId Project, bool IsProtected);
}
