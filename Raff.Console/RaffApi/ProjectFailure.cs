namespace Raff.Console.RaffApi;

/// <summary>A project that did not answer, and why.</summary>
public sealed record ProjectFailure(ProjectId Project, RaffError Error);
