using IroService.Domain.Access;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class OpeningMapping : IEntityTypeConfiguration<Opening>
{
    public void Configure(EntityTypeBuilder<Opening> builder)
    {
        builder.ToTable("Openings");
        builder.Property(o => o.Page).HasMaxLength(Opening.PageLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(o => o.ChildId);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.ForPersonId);
        // Who looked at this child, and what became of these children, both the newest first.
        builder.HasIndex(o => new { o.ChildId, o.At });
    }
}

file sealed class EmergencyAccessMapping : IEntityTypeConfiguration<EmergencyAccess>
{
    public void Configure(EntityTypeBuilder<EmergencyAccess> builder)
    {
        builder.ToTable("EmergencyAccesses");
        builder.Property(e => e.Reason).HasMaxLength(EmergencyAccess.WordsLength);
        builder.Property(e => e.LookedIntoWords).HasMaxLength(EmergencyAccess.WordsLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(e => e.ChildId);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.LookedIntoById);
        builder.HasMany(e => e.Told).WithOne().HasForeignKey(t => t.EmergencyAccessId);
        builder.HasIndex(e => new { e.PersonId, e.Until });
        // Two who look into it at once: the second is told.
        builder.Property(e => e.LookedIntoAt).IsConcurrencyToken();
    }
}

file sealed class EmergencyNoticeMapping : IEntityTypeConfiguration<EmergencyNotice>
{
    public void Configure(EntityTypeBuilder<EmergencyNotice> builder)
    {
        builder.ToTable("EmergencyNotices");
        builder.Property(n => n.AsRole).HasMaxLength(Notice.AsRoleLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
        builder.HasIndex(n => new { n.EmergencyAccessId, n.PersonId }).IsUnique();
    }
}

file sealed class EmergencyAttemptMapping : IEntityTypeConfiguration<EmergencyAttempt>
{
    public void Configure(EntityTypeBuilder<EmergencyAttempt> builder)
    {
        builder.ToTable("EmergencyAttempts");
        builder.Property(a => a.Number).HasMaxLength(Child.ReferenceLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        builder.HasIndex(a => new { a.PersonId, a.At });
    }
}

file sealed class DeathMapping : IEntityTypeConfiguration<Death>
{
    public void Configure(EntityTypeBuilder<Death> builder)
    {
        builder.ToTable("Deaths");
        builder.Property(d => d.TakenBackBecause).HasMaxLength(Death.WordsLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.RecordedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.TakenBackById);
    }
}
