/// Every rule, one line each.
package enum Rules {
    package static let all: [any Rule.Type] = [
        // Guard and policy.
        OutOfScopeData.self,
        GuardDowngraded.self,
        PolicyNotApplied.self,
        GuardLoadFailed.self,
        ProxyBypassed.self,
        GuardTrapped.self,
        GuardDeadCalls.self,
        LabelAgentFailed.self,
        UnrecognisedEndpointPassthrough.self,
        AccessDenied.self,
        StrictBlocked.self,
        OverFiltering.self,
        UnscopedIntegrity.self,
        NoDIFCActivity.self,
        ItemsFiltered.self,
        // Calls decided again.
        LeakedItem.self,
        FailOpenUnlabelled.self,
        GuardTrapReplayed.self,
        MetadataMislabel.self,
        StrictNotStrict.self,
        LabelTruncated.self,
        StoppedExfiltration.self,
        FilterNotLogged.self,
        DecisionDiverged.self,
        GuardNativeMismatch.self,
        NoticeLost.self,
        // Network.
        DirectAPIBypass.self,
        PackageRegistryBlocked.self,
        FirewallDenied.self,
        HostMismatchSeen.self,
        // Run and evidence.
        RunSoftFailure.self,
        ActivationRateLimited.self,
        LogTampering.self,
        EvidenceDamaged.self,
        EvidenceMissing.self,
    ]
}
