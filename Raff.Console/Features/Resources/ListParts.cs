using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources;

/// <summary>What lists are watched with. Scoped.</summary>
public sealed record ListParts(
    ListStore Store, ResourceKinds Kinds, PriceCatalog Catalog, ProjectDirectory Directory, IRowFindings Findings, TimeProvider Clock);
