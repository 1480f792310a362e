using Raff.Console.Components;
using Raff.Console.Operations;

namespace Raff.Console.Features.Resources.Bulk;

/// <summary>Whether to run a command on several rows.</summary>
/// <param name="Plan">What it would do.</param>
/// <param name="Commands">The commands, where they are known already; null for those that the rows or fields make.</param>
public sealed record BulkQuestion(BulkPlan Plan, IReadOnlyList<Command>? Commands = null) : DialogQuestion(typeof(BulkDialog));
