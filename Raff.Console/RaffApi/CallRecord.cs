namespace Raff.Console.RaffApi;

/// <summary>One request as it went over the wire, for the activity page; holds no key, no header and no body.</summary>
/// <param name="At">When it was sent, UTC.</param>
/// <param name="Method">GET, POST, ...</param>
/// <param name="Path">Path and query.</param>
/// <param name="Project">What <c>X-Project-ID</c> said; null where the request carried none.</param>
/// <param name="Status">The answer's status; null where none came.</param>
/// <param name="Failure">The case of <see cref="RaffError"/> it ended as, for example <c>TimedOut</c>; null where the answer was good.</param>
/// <param name="Duration">From sending to the answer's last byte.</param>
/// <param name="Lane">Who waited.</param>
/// <param name="Operation">Method and path template, for example <c>GET vms/{id}</c>.</param>
public sealed record CallRecord(
    DateTimeOffset At, string Method, string Path, ProjectId? Project, int? Status, string? Failure, TimeSpan Duration, Lane Lane, string Operation);
