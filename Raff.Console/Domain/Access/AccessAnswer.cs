namespace Raff.Console.Domain.Access;

/// <summary>Who can do something, people first.</summary>
/// <param name="Can">Those who can now.</param>
/// <param name="Blocked">Those whose roles allow it but who are invited, suspended, disabled, or expired.</param>
/// <param name="Unknown">Those whose role could not be read.</param>
public sealed record AccessAnswer(IReadOnlyList<AccessHolder> Can, IReadOnlyList<AccessHolder> Blocked, IReadOnlyList<AccessHolder> Unknown);
