namespace Raff.Console.RaffApi;

/// <summary>One request as it was sent, for the activity page; contains no key, headers, or body.</summary>
/// <param name="At">When it was sent, UTC.</param>
/// <param name="Method">GET, POST, ...</param>
/// <param name="Path">Path and query.</param>
/// <param name="Project">The value of <c>X-Project-ID</c>; null if the request had none.</param>
/// <param name="Status">The status of the answer; null if there was none.</param>
/// <param name="Failure">The case of <see cref="RaffError"/> it ended as, for example <c>TimedOut</c>; null if it succeeded.</param>
/// <param name="Duration">From sending to the answer's last byte.</param>
/// <param name="Lane">Whether an operator waited.</param>
/// <param name="Operation">Method and path template, for example <c>GET vms/{id}</c>.</param>
public sealed record CallRecord(
    DateTimeOffset At, string Method, string Path, ProjectId? Project, int? Status, string? Failure, TimeSpan Duration, Lane Lane, string Operation);
