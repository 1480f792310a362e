using Raff.Console.Kinds;
using Raff.Console.Kinds.Joins;
using Raff.Console.Lists;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Resources;

/// <summary>What lists are watched with. Scoped.</summary>
public sealed record ListParts(ListStore Store, ResourceKinds Kinds, PriceCatalog Catalog, ProjectDirectory Directory, TimeProvider Clock,
    IKnownNetworks? Networks = null);
