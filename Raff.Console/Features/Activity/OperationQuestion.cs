using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Activity;

/// <summary>Shows the details of an operation.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Scope">The scope that links keep.</param>
public sealed record OperationQuestion(Operation Operation, ActiveScope Scope) : DialogQuestion(typeof(OperationDialog));
