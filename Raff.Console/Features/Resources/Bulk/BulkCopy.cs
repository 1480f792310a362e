using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Bulk;

/// <summary>Something of each selected row that can be copied together, one on a line.</summary>
/// <param name="Kind">The kind's route word.</param>
/// <param name="Title">The button: "Copy addresses".</param>
/// <param name="Text">What a row gives; null for nothing.</param>
public sealed record BulkCopy(string Kind, string Title, Func<IResource, string?> Text);
