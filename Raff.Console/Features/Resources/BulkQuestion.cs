using Raff.Console.Components;

namespace Raff.Console.Features.Resources;

/// <summary>Whether to run a command on several rows.</summary>
/// <param name="Plan">What it would do.</param>
public sealed record BulkQuestion(BulkPlan Plan) : DialogQuestion(typeof(BulkDialog));
