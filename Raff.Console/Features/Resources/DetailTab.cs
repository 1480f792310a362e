using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources;

/// <summary>A tab of the detail page of a kind. Its component has the parameters <c>Row</c> and <c>Active</c>.</summary>
/// <param name="Kind">The kind's route word.</param>
/// <param name="Word">Its word in the URL: <c>?tab=networks</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Component">Shows it.</param>
/// <param name="Count">How many it shows, where the row says so; null where only the tab itself finds out.</param>
public sealed record DetailTab(string Kind, string Word, string Title, Type Component, Func<IResource, int?>? Count = null)
{
    /// <summary>The word of the first tab, which the URL leaves out.</summary>
    public const string Overview = "overview";
}
