using Raff.Console.RaffApi;

namespace Raff.Console.Features.Overview;

/// <summary>The actions of the overview.</summary>
public static class OverviewActions
{
    /// <summary>The overview of a scope was opened, or counts again.</summary>
    public sealed record OpenOverview(Scope Scope, DateTimeOffset At);

    /// <summary>The overview was left.</summary>
    public sealed record CloseOverview;

    /// <summary>A kind was counted, without the projects that did not answer.</summary>
    public sealed record KindCounted(Scope Scope, string Word, int? Total, IReadOnlyList<ProjectFailure> Refused);

    /// <summary>The resources of a kind in one status were counted.</summary>
    public sealed record StatusCounted(Scope Scope, string Word, string Status, int Total);

    /// <summary>A kind could not be counted.</summary>
    public sealed record CountFailed(Scope Scope, string Word, RaffError Error);
}
