"""How the job goes, asked after a placement."""

from alembic import op
import sqlalchemy as sa

import bot.store.base

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('check_in',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('placement_id', sa.Uuid(), nullable=False),
    sa.Column('lead_id', sa.Uuid(), nullable=False),
    sa.Column('day', sa.Integer(), nullable=False),
    sa.Column('due_at', bot.store.base.UtcDateTime(timezone=True), nullable=False),
    sa.Column('asked_at', bot.store.base.UtcDateTime(timezone=True), nullable=True),
    sa.Column('done_at', bot.store.base.UtcDateTime(timezone=True), nullable=True),
    sa.Column('working', sa.Boolean(), nullable=True),
    sa.Column('same_place', sa.Boolean(), nullable=True),
    sa.Column('feeling', sa.String(), nullable=True),
    sa.Column('wage', sa.Double(), nullable=True),
    sa.ForeignKeyConstraint(['lead_id'], ['lead.id'], name=op.f('fk_check_in_lead_id_lead')),
    sa.ForeignKeyConstraint(['placement_id'], ['placement.id'], name=op.f('fk_check_in_placement_id_placement')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_check_in'))
    )
    op.create_index(op.f('ix_check_in_due_at'), 'check_in', ['due_at'], unique=False)
    op.create_index(op.f('ix_check_in_lead_id'), 'check_in', ['lead_id'], unique=False)
    op.create_index(op.f('ix_check_in_placement_id'), 'check_in', ['placement_id'], unique=False)


def downgrade() -> None:
    op.drop_table('check_in')
