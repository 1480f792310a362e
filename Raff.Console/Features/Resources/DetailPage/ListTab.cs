namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>Another view of a kind's resources of one project, beside their list: a drawing. Registered by the feature that has it.</summary>
/// <param name="Kind">The kind's route word.</param>
/// <param name="Word">Its word in the address: <c>?tab=map</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Component">It takes the parameter <c>Scope</c>, an <see cref="Scopes.ActiveScope.OneProject"/>.</param>
public sealed record ListTab(string Kind, string Word, string Title, Type Component);
