using Raff.Console.Components;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Audit;

/// <summary>Whether to accept a finding, why, and until when.</summary>
public sealed record AcceptQuestion(AuditFinding Finding) : DialogQuestion(typeof(AcceptDialog));
