using Raff.Console.Kinds;
using Raff.Console.RaffApi;

namespace Raff.Console.Shell;

/// <summary>A resource that was opened in this tab.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; its id where nothing has said the name.</param>
/// <param name="Project">Its project; null where nothing has said it.</param>
public sealed record RecentResource(ResourceKind Kind, ResourceId Id, string Name, ProjectId? Project);
