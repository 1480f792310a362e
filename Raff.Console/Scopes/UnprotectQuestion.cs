using Raff.Console.Components;

namespace Raff.Console.Scopes;

/// <summary>Whether to remove the protection of a project.</summary>
public sealed record UnprotectQuestion(ProjectCard Project) : DialogQuestion(typeof(UnprotectDialog));
