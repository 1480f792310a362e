using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.ApiKeys;

/// <summary>A role to give a key in a project.</summary>
/// <param name="Project">The project.</param>
/// <param name="ProjectName">Its name.</param>
/// <param name="Role">The project role.</param>
public sealed record PlannedAccess(ProjectId Project, string ProjectName, Role Role);
