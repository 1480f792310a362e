using Raff.Console.Domain.Actions;

namespace Raff.Console.Features.Resources.Create;

/// <summary>The form that creates resources of a kind, at <c>/{scope}/{kind}/new</c>. Registered by the feature that has it.</summary>
/// <param name="Kind">The kind's route word.</param>
/// <param name="Rule">The rule of its command: the permission, and the words of its button.</param>
/// <param name="Component">The form; null for a kind that has a page of its own there.</param>
public sealed record CreateForm(string Kind, ActionRule Rule, Type? Component);
